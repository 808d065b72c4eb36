package dev.perfgate.report.model;

import java.util.List;

/**
 * A table of a page, as texts.
 *
 * @param intro what a reader must know first
 * @param rows whose first cells name them
 */
public record TextTable(String id, String title, String intro, List<String> head, List<List<String>> rows) {
    public TextTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
