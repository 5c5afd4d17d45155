/** The ties of the network are those that the measures count. */
export * from "../analytics/ties.ts";
