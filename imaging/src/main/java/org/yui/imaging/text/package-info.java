/**
 * What is identifying and what is harmless in a text.
 *
 * <p>{@link org.yui.imaging.text.Collector} gathers what the instances of a patient themselves call a name, an identifier, a
 * date, an address; {@link org.yui.imaging.text.Identities} finds all of it again in any other text, however it is spelled
 * there.
 */
@NullMarked
package org.yui.imaging.text;

import org.jspecify.annotations.NullMarked;
