/**
 * What a hospital takes back in one word, and what buyers owe after it.
 *
 * <pre>
 * WITHDRAWAL/contribution[/index]        one study, or a contribution (in org.yui.domain.contribution)
 * CONSENTWITHDRAWAL/hospital/consent     all that the hospital gave under one consent policy or reference, and all it would give
 * HOSPITALWITHDRAWAL/hospital            all that the hospital gave, and all it would give
 * NOTICE/grant/contribution[/index]      a buyer is to delete what was taken back, until a day
 * NOTICEANSWER/grant/contribution[/index]  what the buyer says that it did
 * OVERDUE/buyer/sequence                 a notice that went unanswered past its day
 * </pre>
 */
package org.yui.domain.withdrawal;
