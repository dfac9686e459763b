/**
 * Profiles of de-identification as a hospital's officer reads and writes them: {@link org.yui.cli.profile.ProfileReader} makes
 * a checked record of a file, {@link org.yui.cli.profile.ProfileChoice} finds the file or the shipped profile that is meant.
 */
@NullMarked
package org.yui.cli.profile;

import org.jspecify.annotations.NullMarked;
