package vn.vuonlen.reporting.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.reporting.office.SignedIn;

/** Who reads a page: everybody, or an officer who signed in, whose pages stand under an address of their own. */
@RequestScoped
class ReaderOfPages {

    /** Of the addresses of the pages of who signed in. */
    static final String OFFICE = "/office";

    private final Caller caller;
    private final SignedIn signedIn;

    @Inject
    ReaderOfPages(Caller caller, SignedIn signedIn) {
        this.caller = caller;
        this.signedIn = signedIn;
    }

    boolean isPublic() {
        return caller.anonymous();
    }

    /** Of the addresses of this reader's pages: nobody is signed in but by the cookie of an office page. */
    String prefix() {
        return signedIn.nobody() ? "" : OFFICE;
    }
}
