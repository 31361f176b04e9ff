package vn.vuonlen.local.demo;

import java.net.URI;

/** The public doors of a running province, and with what they are entered. */
public record Endpoints(URI household, URI funding, URI reporting, TokenSource tokens, LoadProgress progress) {}
