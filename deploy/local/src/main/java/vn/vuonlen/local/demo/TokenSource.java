package vn.vuonlen.local.demo;

import java.io.IOException;

/** Access tokens of demo users; the user is made when there is none yet. Ask anew now and then: a token ends. */
public interface TokenSource {
    String token(String role, String area) throws IOException, InterruptedException;

    /** Of another person with the same role and area: some acts need two. */
    String colleague(String role, String area) throws IOException, InterruptedException;
}
