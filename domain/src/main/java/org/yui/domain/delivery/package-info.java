/** Orders, their lines, and custodians' releases: the metering of use. */
package org.yui.domain.delivery;
