/** The folding of the network is that of the measures. */
export * from "../analytics/fold.ts";
