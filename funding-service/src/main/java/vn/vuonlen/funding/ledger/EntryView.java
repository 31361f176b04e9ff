package vn.vuonlen.funding.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LedgerEntry", description = "One business act; its postings sum to zero.")
public record EntryView(
        UUID id,
        LedgerAct act,

        @Schema(description = "The budget, allocation or disbursement that the act was done to.")
        UUID subject,

        String actor,
        Instant postedAt,
        List<Posting> postings) {

    /** From the columns of a row, in their order. */
    EntryView(UUID id, String act, UUID subject, String actor, Instant postedAt, String[] accounts, Long[] amounts) {
        this(
                id,
                LedgerAct.valueOf(act),
                subject,
                actor,
                postedAt,
                IntStream.range(0, accounts.length)
                        .mapToObj(i -> new Posting(Account.valueOf(accounts[i]), amounts[i]))
                        .toList());
    }
}
