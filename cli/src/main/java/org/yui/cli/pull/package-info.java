/**
 * Fetches studies from Orthanc, the DIMSE front of a hospital that has none of its own: scanners and archives C-STORE to it, and this
 * takes over what is stable there, by its REST API.
 */
@NullMarked
package org.yui.cli.pull;

import org.jspecify.annotations.NullMarked;
