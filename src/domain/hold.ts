/** Days after which card schemes let any hold lapse (findings table F05: a hard cap of 30 to 31 days). */
export const LONGEST_HOLD = 31;
