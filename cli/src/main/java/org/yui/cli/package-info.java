/**
 * The command {@code yui}: one command per stage of the way, and the demo that walks all of it.
 *
 * <p>{@code command} has one class per command, {@code demo} the whole way on one machine, {@code report} the page that
 * shows what came of it, {@code bench} the measurements. Only this room writes to the terminal.
 */
package org.yui.cli;
