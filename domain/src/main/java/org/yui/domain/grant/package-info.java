/** Access: request, the owners' decisions, and what follows from them. */
package org.yui.domain.grant;
