package vn.vuonlen.local.demo;

import java.net.URI;

/** The public APIs of a running province, the tokens for them, and where a load reports its progress. */
public record Endpoints(URI household, URI funding, URI reporting, TokenSource tokens, LoadProgress progress) {}
