// Where the page finds its scene, and the graph that vis-network moves about.

async function openScene() {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  return { scene: read("scene"), network: read("network") };
}
