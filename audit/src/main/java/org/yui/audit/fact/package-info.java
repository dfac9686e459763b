/** The facts of the log, by key and by kind, and what follows from several of them together. */
package org.yui.audit.fact;
