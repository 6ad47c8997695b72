/*
 * Imported before anything else: @apollo/gateway starts an exporter to an outside host when it
 * is constructed, unless this is set; a county's intranet must see no such request.
 */
process.env.APOLLO_TELEMETRY_DISABLED = '1';
