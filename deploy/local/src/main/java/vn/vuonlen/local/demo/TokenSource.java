package vn.vuonlen.local.demo;

import java.io.IOException;

/** Access tokens of demo users, who are created on demand. Tokens expire, so request one for each call. */
public interface TokenSource {
    String token(String role, String area) throws IOException, InterruptedException;

    /** Of a second user with the same role and area, for the steps that two different people have to take. */
    String colleague(String role, String area) throws IOException, InterruptedException;
}
