package dev.perfgate.report.html;

import java.util.Objects;

/**
 * The place of a fragment within a page.
 *
 * @param prefix of all its ids, so that two fragments can stand on one page; empty for one that stands alone
 * @param firstHeading the level of its title, from 1 to 4
 * @param charts where the script finds the charts' model: an address to fetch, or {@code #id} of an element of the page with the JSON
 * @param links to other runs
 */
public record FragmentPlace(String prefix, int firstHeading, String charts, RunLinks links) {
    /** A page of its own. */
    static final FragmentPlace OWN_PAGE = new FragmentPlace("", 1, "#report-data");

    /** On a page that knows no other runs. */
    public FragmentPlace(String prefix, int firstHeading, String charts) {
        this(prefix, firstHeading, charts, RunLinks.NONE);
    }

    public FragmentPlace {
        Objects.requireNonNull(charts, "charts");
        Objects.requireNonNull(links, "links");
        if (!prefix.matches("([A-Za-z][A-Za-z0-9_-]*)?")) {
            throw new IllegalArgumentException("'" + prefix + "' cannot begin an id: use letters, digits, - and _");
        }
        if (firstHeading < 1 || firstHeading > 4) {
            throw new IllegalArgumentException("headings begin at level 1 to 4, not " + firstHeading);
        }
    }
}
