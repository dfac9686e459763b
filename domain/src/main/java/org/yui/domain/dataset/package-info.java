/** What curators choose from contributions. */
package org.yui.domain.dataset;
