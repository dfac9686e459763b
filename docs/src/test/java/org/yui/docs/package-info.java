/**
 * The house rules as tests.
 *
 * <p>{@link org.yui.docs.ArrowsTest} holds the rooms' arrows, {@link org.yui.docs.HouseTest} the format,
 * {@link org.yui.docs.SourcesTest} what may not stand in a source, {@link org.yui.docs.ReadmeTest} that what the pages tell
 * a reader to type exists, {@link org.yui.docs.SecurityTest} that the evidence for its security does. Each failure names the file and says what to do about it.
 */
package org.yui.docs;
