package org.yui.imaging.evidence;

/**
 * Which edition of a table was used.
 *
 * @param of      what the table is, such as {@code PS3.15 Table E.1-1}
 * @param edition as the table's own file says it
 */
public record Edition(String of, String edition) {}
