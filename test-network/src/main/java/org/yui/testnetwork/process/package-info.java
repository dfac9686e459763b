/**
 * Processes that outlive the command which starts them.
 *
 * <p>Each is started in a process group of its own, so that neither the end of its starter nor a Ctrl-C at the terminal reaches it, and
 * leaves its id and the second of its beginning in a file. Only a process that has that id <em>and</em> began then is ever signalled:
 * ids are used again.
 */
package org.yui.testnetwork.process;
