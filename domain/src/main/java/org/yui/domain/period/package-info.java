/** Closing a period: results, statements, signed heads of the log. */
package org.yui.domain.period;
