/**
 * Sealed studies as objects of GA4GH's Data Repository Service 1.5 (github.com/ga4gh/data-repository-service-schemas), under {@code
 * /ga4gh/drs/v1}, so that its clients can fetch them.
 *
 * <p>An object is a study version, its bytes and checksums are those of the ciphertext. A caller sees the objects of its own orders, and
 * nothing else is told from what does not exist. Who calls is who the client certificate says, so no authorisation type of the
 * standard is asked for, and passports are passed over. An access id is an order's id; a URL is given only where that order's ciphertext
 * would be sent at this moment: its grant runs and is paid, the study is not withdrawn.
 *
 * <p>Members of the records are named as the standard names them.
 */
package org.yui.gateway.http.drs;
