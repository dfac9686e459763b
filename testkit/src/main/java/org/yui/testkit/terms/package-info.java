/**
 * What terms of use say to requests, as an oracle works it out that was written apart: {@code oracle.py}, from the definitions of DUO.
 * Its answers are checked in ({@code truth.tsv}), so that they are compared where there is no Python, and a test sees to it that they are
 * what the oracle says. Whoever decides on terms is held against them.
 */
package org.yui.testkit.terms;
