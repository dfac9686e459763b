/**
 * The page that shows what came of it: who contributed what, who used it for which purpose, what each member earned and why,
 * and the audit's verdict. One self-contained HTML file, readable on a screen and on paper, without scripts.
 */
package org.yui.cli.report;
