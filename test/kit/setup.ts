import 'reflect-metadata';
import '../../gateway/telemetry-off';
