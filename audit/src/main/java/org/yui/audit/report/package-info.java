/** What an audit says: findings, figures recomputed, and how far the log is proved. */
package org.yui.audit.report;
