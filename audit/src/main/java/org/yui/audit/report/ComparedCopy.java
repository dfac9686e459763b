package org.yui.audit.report;

/**
 * One organisation's copy of the log, compared with the one that was replayed.
 *
 * @param holder MSP id of the organisation whose peer held it
 * @param blocks how many blocks it has
 * @param same how many of them, from the first, are the same as in the log
 */
public record ComparedCopy(String holder, long blocks, long same) {}
