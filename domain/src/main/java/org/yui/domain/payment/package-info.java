/** Money promised and come in, and the slices of quota that it opens. */
package org.yui.domain.payment;
