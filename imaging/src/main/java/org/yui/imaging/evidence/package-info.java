/**
 * What is written down about de-identification: rules, counts and keyed hashes, never a value. It stays at the hospital.
 */
@NullMarked
package org.yui.imaging.evidence;

import org.jspecify.annotations.NullMarked;
