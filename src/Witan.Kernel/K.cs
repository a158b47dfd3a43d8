namespace Witan.Kernel;
internal static class K;
