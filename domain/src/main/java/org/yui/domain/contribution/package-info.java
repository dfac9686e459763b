/** What hospitals give: contributions, their study leaves, custody of data keys, withdrawals. */
package org.yui.domain.contribution;
