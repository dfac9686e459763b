/** One class per command; each checks its usage, calls a room, says what came of it and picks the exit code. */
package org.yui.cli.command;
