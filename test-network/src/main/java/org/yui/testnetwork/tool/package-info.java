/** The programs of Fabric and Kubo: where they are, and how they are run. None of them is part of this project. */
package org.yui.testnetwork.tool;
