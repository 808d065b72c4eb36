package dev.perfgate.jenkins.node;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.build.JsonText;
import dev.perfgate.machine.MachineComparison;
import dev.perfgate.machine.MachineComparison.Subject;
import dev.perfgate.machine.MachineException;
import dev.perfgate.machine.MachineHistories;
import dev.perfgate.machine.MachineResult;
import dev.perfgate.machine.PricedMachine;
import dev.perfgate.store.StoreException;
import hudson.model.Computer;
import hudson.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/** The nodes of this controller, and the deleted ones that have a history, as the page that compares them reads it. */
final class NodesJson {
    /** As the page draws. */
    private static final int MOST = 4;

    private final MachineHistories histories = NodeHistory.all();
    private final Map<String, Computer> computers = new TreeMap<>();

    NodesJson() {
        for (Computer computer : Jenkins.get().getComputers()) {
            computers.put(NodeHistory.nameOf(computer), computer);
        }
    }

    String nodes() {
        List<String> measured = histories.names();
        List<Computer> unmeasured = computers.values().stream()
                .filter(computer -> !measured.contains(NodeHistory.nameOf(computer)))
                .toList();
        return JsonText.of(out -> {
            out.objects("nodes", measured, name -> {
                PricedMachine machine = machine(name);
                out.text("id", name);
                out.text("name", machine.displayName());
                out.text("vm_brand", told(name));
            });
            out.objects("unmeasured", unmeasured, computer -> {
                out.text("name", computer.getDisplayName());
                out.text("url", computer.getUrl());
            });
        });
    }

    String comparison(String names, boolean median) {
        List<Subject> subjects = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String name :
                Stream.of(names.split("/", -1)).distinct().limit(MOST).toList()) {
            try {
                List<MachineResult> results =
                        histories.of(name).stream().map(KnownOrigin::of).toList();
                if (!results.isEmpty()) {
                    subjects.add(new Subject(machine(name), results));
                }
            } catch (MachineException | StoreException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        MachineComparison comparison = MachineComparison.of(subjects, median);
        return JsonText.of(out -> {
            out.texts("problems", problems);
            comparison.writeJson(out);
        });
    }

    /** What is known of a node beside its figures. */
    private String told(String name) {
        if (!computers.containsKey(name)) {
            return Messages.of("NodesJson.gone");
        }
        return property(computers.get(name)).stream()
                .flatMap(property -> Stream.of(property.getVmBrand(), property.getNotes()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private PricedMachine machine(String name) {
        Computer computer = computers.get(name);
        Optional<PerfNodeProperty> told = property(computer);
        return new PricedMachine(
                name,
                computer == null ? name : computer.getDisplayName(),
                told.flatMap(PerfNodeProperty::cost),
                told.map(PerfNodeProperty::getVmBrand).filter(brand -> !brand.isEmpty()));
    }

    private static Optional<PerfNodeProperty> property(@Nullable Computer computer) {
        Node node = computer == null ? null : computer.getNode();
        return node == null ? Optional.empty() : Optional.ofNullable(node.getNodeProperty(PerfNodeProperty.class));
    }
}
