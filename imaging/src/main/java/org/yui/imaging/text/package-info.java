/**
 * What is identifying and what is harmless in a text.
 *
 * <p>{@link org.yui.imaging.text.Collector} gathers what the instances of a patient themselves call a name, an identifier, a
 * date, an address; {@link org.yui.imaging.text.Identities} finds all of it again in any other text, however it is spelled
 * there. {@link org.yui.imaging.text.TextCleaner} takes that out, then what gives itself away by its form (one
 * {@code Detector} for each sort), and of a descriptor also every word that {@link org.yui.imaging.text.WordList} does not know: a name that no
 * rule foresees is a word that no list has. What was taken is told by {@link org.yui.imaging.text.TextRule} and count, never by value.
 */
@NullMarked
package org.yui.imaging.text;

import org.jspecify.annotations.NullMarked;
