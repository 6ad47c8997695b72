export {
  type CallKey,
  type CallKeys,
  type CallRoute,
  HOUSE_PARTS,
  type HousePart,
  REGISTRY,
  deriveSubgraphKey,
  houseCallKeys,
  isHousePart,
  subgraphCallKeys,
} from './call-keys';
export { ReplayMemory } from './replay-memory';
export { CALL_HEADERS, type CallSigner, type SentCall, createCallSigner, signCall } from './sign-call';
export { CALL_WINDOW_MS, type ReceivedCall, isSigned, refuseUnread, verifyCall } from './verify-call';
