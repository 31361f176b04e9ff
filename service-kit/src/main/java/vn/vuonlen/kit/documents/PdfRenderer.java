package vn.vuonlen.kit.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Makes the PDF of a page. Whoever waits too long for the page of another is told to come back. */
@ApplicationScoped
public class PdfRenderer {

    /** Measured: 2,000 lines of a table, which are 214,000 characters, were made with a heap of 96 MB. */
    private static final int BYTES_OF_A_CHARACTER = 400;

    private static final long LONGEST_WAIT_SECONDS = 15;

    /** One after another: pages that are made at once would each be late, and their memory adds up. */
    private final Semaphore turn = new Semaphore(1, true);

    /**
     * The same bytes for the same page. Nothing is read but the page itself, whatever it refers to.
     *
     * @param html well-formed as XML, with a title and a language; its style is that of {@link PrintStyle}
     */
    public byte[] render(String html) {
        if (html.length() > mostCharacters()) {
            throw Problem.of(KitProblem.DOCUMENT_TOO_LARGE);
        }
        takeTurn();
        try {
            return PdfConversion.convert(PageMarkup.parse(html));
        } finally {
            turn.release();
        }
    }

    /** What takes half of the heap while it is made: a service that runs out of memory ends. */
    static long mostCharacters() {
        return Runtime.getRuntime().maxMemory() / 2 / BYTES_OF_A_CHARACTER;
    }

    private void takeTurn() {
        try {
            if (!turn.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of(KitProblem.TOO_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another page was made", e);
        }
    }
}
