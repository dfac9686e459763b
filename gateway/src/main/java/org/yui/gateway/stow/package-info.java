/**
 * DICOMweb's Store transaction (STOW-RS; PS3.18 2024e section 10.5) on a hospital's own node: an archive or a PACS of the hospital's
 * sends instances to it over the hospital's own network. It is not the gateway that members reach, and knows nothing of them.
 *
 * <pre>
 * POST /dicom-web/studies            multipart/related; type="application/dicom", or one application/dicom
 * POST /dicom-web/studies/{study}    the same, of this study only
 *
 * 200 all instances are here; 202 some are, the answer says which are not and why; 409 none is
 * 400 the body is no message of the kind that it says, or is cut off: nothing of it was kept
 * 401 neither a client certificate nor the token; 406 the answer is asked for in another form than application/dicom+json
 * 408 the body stopped coming; 413 too many instances, or too many bytes; 415 another kind of body; 503 stopping, or not ready
 * </pre>
 *
 * <p>A part is streamed from the socket into a file; no body is ever in memory. What identifies a person is neither logged nor answered:
 * the answer names instances by the identifiers under which the sender sent them.
 */
@NullMarked
package org.yui.gateway.stow;

import org.jspecify.annotations.NullMarked;
