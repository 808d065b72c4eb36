package dev.perfgate.scenario;

import dev.perfgate.text.NearestWord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the suite that a mistyped class name, or one without its package, was meant to be. */
final class NearestSuite {
    private NearestSuite() {}

    static Optional<String> of(String name, List<String> suites) {
        Map<String, String> bySimpleName = new TreeMap<>();
        suites.forEach(suite -> bySimpleName.putIfAbsent(simple(suite), suite));
        return NearestWord.of(simple(name), bySimpleName.keySet()).map(bySimpleName::get);
    }

    /** The packages are left out: a long one would make all its classes look alike. */
    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
