/**
 * Ways in: everything that a hospital hands over becomes files in a private folder, bounded, before anyone looks at it.
 *
 * <p>The engine knows files and folders only. {@link org.yui.imaging.intake.Source} makes a folder of whatever is given: a folder stays
 * itself, a zip or a gzip'd file is expanded into a {@link org.yui.imaging.intake.Workspace}, which only its owner may read and which is
 * gone afterwards. {@link org.yui.imaging.intake.Reception} takes single instances as a network hands them over;
 * {@link org.yui.imaging.intake.Inbox} takes what people and systems drop into a folder. Both end as a
 * {@link org.yui.imaging.intake.Drop}: content under a name of this program's, bound to the approval and the consent under which it was
 * taken, waiting to be contributed with others ({@link org.yui.imaging.intake.Waiting}).
 *
 * <p>Names of files may name a person: no name that was handed over is used for a file outside a drop, and none comes into a message.
 */
@NullMarked
package org.yui.imaging.intake;

import org.jspecify.annotations.NullMarked;
