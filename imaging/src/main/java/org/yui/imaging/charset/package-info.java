/**
 * Specific Character Set (PS3.3 C.12.1.1.2, PS3.5 section 6.1): text from bytes, and bytes from text.
 *
 * <p>{@link org.yui.imaging.charset.CharacterSets} is the value of (0008,0005) and all that a caller needs. Its single sets
 * are {@link org.yui.imaging.charset.GraphicSet}s, whose tables the JDK has; switching between them by escape sequences is
 * {@link org.yui.imaging.charset.ExtendedReader} and {@link org.yui.imaging.charset.ExtendedWriter}; what stands alone
 * (UTF-8, GB18030, GBK) is the JDK's wholly.
 *
 * <p>Real files often break these rules. A value is then read as well as it can be, because what it names must be found
 * again elsewhere; but it is not called exact, because other programs may read it otherwise.
 */
@NullMarked
package org.yui.imaging.charset;

import org.jspecify.annotations.NullMarked;
