/**
 * Terms of use as codes: what a policy allows, what a request states, and how one code stands to another.
 *
 * <p>Two vocabularies in one table ({@code terms.tsv}): the Data Use Ontology of GA4GH (DUO, release 2021-02-23), which says what research
 * may be done and under what conditions, and codes of our own for what is done with an AI model, with copies and with people's identity,
 * of which DUO says nothing. What nobody allowed is refused, and so is a code that the table does not have.
 *
 * <p>Nothing here decides: records check that they do not contradict themselves, and {@code org.yui.domain.rule} sets them against each
 * other.
 */
package org.yui.domain.use;
