/** Who is in: members, their roles and keys, approvals, ethics committees' approvals. */
package org.yui.domain.member;
