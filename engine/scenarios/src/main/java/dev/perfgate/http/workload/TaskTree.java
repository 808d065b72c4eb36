package dev.perfgate.http.workload;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A task or a set of tasks as written, with its weight among its siblings. */
sealed interface TaskTree {
    double weight();

    /** The tree without the tasks whose tags are not wanted; empty when none is left. */
    Optional<TaskTree> only(Predicate<Set<String>> wanted);

    Stream<Leaf> leaves();

    /** Its tasks, which share a share out among themselves. */
    Stream<Task> tasks(double share);

    /** @param tags its own, and those of all sets around it */
    record Leaf(String name, double weight, Set<String> tags, List<RequestSpec> requests) implements TaskTree {
        @Override
        public Optional<TaskTree> only(Predicate<Set<String>> wanted) {
            return wanted.test(tags) ? Optional.of(this) : Optional.empty();
        }

        @Override
        public Stream<Leaf> leaves() {
            return Stream.of(this);
        }

        @Override
        public Stream<Task> tasks(double share) {
            return Stream.of(new Task(name, share, requests));
        }
    }

    /** A set keeps its weight however many of its tasks are left. */
    record Branch(double weight, List<TaskTree> children) implements TaskTree {
        @Override
        public Optional<TaskTree> only(Predicate<Set<String>> wanted) {
            List<TaskTree> kept = children.stream()
                    .flatMap(child -> child.only(wanted).stream())
                    .toList();
            return kept.isEmpty() ? Optional.empty() : Optional.of(new Branch(weight, kept));
        }

        @Override
        public Stream<Leaf> leaves() {
            return children.stream().flatMap(TaskTree::leaves);
        }

        @Override
        public Stream<Task> tasks(double share) {
            double all = children.stream().mapToDouble(TaskTree::weight).sum();
            return children.stream().flatMap(child -> child.tasks(share * child.weight() / all));
        }
    }
}
