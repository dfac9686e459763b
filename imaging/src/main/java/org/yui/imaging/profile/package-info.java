/**
 * What is to be done: profiles and their options, and the tables of the standard that they are read against.
 *
 * <p>A {@link org.yui.imaging.profile.DeidentificationProfile} is what a hospital's officer decides. Against Table E.1-1
 * ({@link org.yui.imaging.profile.ConfidentialityTable}) and the types that an IOD gives its attributes
 * ({@link org.yui.imaging.profile.AttributeTypes}) it says of each attribute which treatment it gets, before its value is seen,
 * and by which {@link org.yui.imaging.profile.Rule}. Nothing here reads a file of a patient.
 */
@NullMarked
package org.yui.imaging.profile;

import org.jspecify.annotations.NullMarked;
