/**
 * Files that people write: plain YAML, read strictly, with every problem told at once and by its line.
 */
@NullMarked
package org.yui.cli.yaml;

import org.jspecify.annotations.NullMarked;
