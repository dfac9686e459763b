/**
 * What is identifying and what is harmless in a text.
 *
 * <p>{@link org.yui.imaging.text.Collector} gathers what the instances of a patient themselves call a name, an identifier, a
 * date, an address; {@link org.yui.imaging.text.Identities} finds all of it again in any other text, however it is spelled
 * there. {@link org.yui.imaging.text.TextCleaner} takes that out, then what gives itself away by its form (one
 * {@code Detector} for each sort), and of a descriptor also every word that {@link org.yui.imaging.text.WordList} does not know: a name that no
 * rule foresees is a word that no list has. What was taken is told by {@link org.yui.imaging.text.TextRule} and count, never by value.
 *
 * <h2>How an identity is found again</h2>
 *
 * <p>A text becomes letters without marks ({@code Folding}): one letter for all widths, cases, accents, kana and variants of a
 * kanji, each with its place in the original and with what stood before it. A value becomes spellings ({@code NameSpellings},
 * {@code NumberSpellings}, {@code DateSpellings}, {@code PlaceSpellings}), each with the places where marks may or must part it.
 * All spellings of a patient are one automaton ({@code Spellings}), which reads the letters once; {@code Surroundings} then looks
 * at the marks within a place and at what touches it. Japanese names go through a second automaton over sounds
 * ({@code Romaji}), in which kana and every school of romaji are one spelling; so spellings need not be guessed and listed.
 *
 * <p>The rules, where removing too much was preferred to leaving something:
 *
 * <ul>
 *   <li>Each component of a name is searched for by itself from two letters on, even where it is an ordinary word ("Head"); not
 *       where it is a particle ("van") or an ordinary word of two letters ("CT", "MA"), nor where it says that there is no name
 *       ("ANONYMOUS"). One letter is found only as an initial beside the family name.
 *   <li>A word of letters must not touch other letters of its script, but for a courtesy (DrYamada, yamadasan) and a capital after
 *       a small letter. In kanji, hangul and Thai it may stand anywhere; one sign (林) only beside the given name or a courtesy; up
 *       to two kana only between borders or before a courtesy.
 *   <li>Numbers: from five digits on with hyphens, from seven with any marks, from eight within longer ones; what is shorter only
 *       whole or behind a label.
 *   <li>Days: figures in any order need all their digits or marks between them. A day without its year is found by the month's
 *       name or in Japanese only; a year alone is none.
 *   <li>Addresses and institutions: their words, but for those that any has and those of descriptors; block and house number from
 *       three figures on.
 *   <li>Not searched for: a name transliterated into a script in which no instance gives it (but for kana and romaji), nicknames,
 *       initials alone, misspellings. Default-deny removes most of these from descriptors; a value that is kept by an option is
 *       only searched.
 * </ul>
 */
@NullMarked
package org.yui.imaging.text;

import org.jspecify.annotations.NullMarked;
