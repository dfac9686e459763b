package org.yui.imaging;

/**
 * A series that is not passed on until a person has looked at it.
 *
 * @param study   key of the study
 * @param verdict the figures and the findings that hold it
 */
public record HeldSeries(String study, SeriesVerdict verdict) {}
